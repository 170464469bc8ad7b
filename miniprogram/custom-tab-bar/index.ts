// Our own tab bar, because WeChat's does not grow with the text. It shows the tabs that exist.
Component({
  data: {
    selected: 0,
    tabs: [
      { path: '/pages/home/home', text: '首页', icon: 'home' },
      { path: '/pages/activities/activities', text: '活动', icon: 'calendar' },
      { path: '/pages/me/me', text: '我的', icon: 'person' },
    ],
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      wx.switchTab({ url: event.currentTarget.dataset.path })
    },
  },
})
