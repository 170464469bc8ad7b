/** What a person reads when something was refused: what happened, why, and what to do now. One place for all codes. */
import { mostInFile } from '@linli/shared/activity/attendance-file'
import { lateHours } from '@linli/shared/activity/by-hand'
import { sheetMinutes } from '@linli/shared/activity/card'
import { disputeDays } from '@linli/shared/activity/dispute'
import { fenceMinutes } from '@linli/shared/activity/fence'
import { myCodeSeconds } from '@linli/shared/activity/member-code'
import { slotSeconds } from '@linli/shared/activity/sign-in-code'
import { graceMinutes } from '@linli/shared/activity/sign-out'
import { checkInWindow } from '@linli/shared/activity/window'
import type { domains } from '@linli/shared/contracts'
import type { HostFailureCode } from '@linli/shared/failure'

type CodesOf<Domain> = {
  [Name in keyof Domain]: Domain[Name] extends { failures: infer Failures }
    ? keyof Failures & string
    : never
}[keyof Domain]

/** Every code that any contract or the host can refuse with; one without a sentence does not compile. */
export type FailureCode =
  | HostFailureCode
  | { [Name in keyof typeof domains]: CodesOf<(typeof domains)[Name]> }[keyof typeof domains]

export interface Sentence {
  title: string
  why: string
  now: string
}

const opensBeforeMinutes = -checkInWindow(0, 0).opensAt / 60_000

export const sentences: Record<FailureCode, Sentence> = {
  'activity.codeForged': {
    title: '这不是有效的签到码',
    why: '它不是社区为这场活动发的码。',
    now: '请到工作人员的手机前，再扫一次。',
  },
  'activity.codeExpired': {
    title: '这个码已经换了',
    why: `签到码每 ${slotSeconds} 秒一换，截图和旧码不能用。`,
    now: '请走到工作人员手机前，再扫一次。',
  },
  'activity.codeAhead': {
    title: '这个码还没到时间',
    why: '出示码的手机，时间走快了。',
    now: '请工作人员重新打开签到码，再扫一次。',
  },
  'activity.notOpenYet': {
    title: '还没到签到时间',
    why: `活动开始前 ${opensBeforeMinutes} 分钟起才能签到。`,
    now: '到时间了再来，不用一直等在这一页。',
  },
  'activity.over': {
    title: '活动已经结束',
    why: '报名到活动开始为止，签到到活动结束为止。',
    now: '您来过却没签上，请找工作人员补签。',
  },
  'activity.cancelled': {
    title: '活动已经取消',
    why: '社区取消了这场活动，不再报名和签到。',
    now: '取消的原因，写在活动那一页。',
  },
  'activity.communityClosed': {
    title: '本社区暂未开通',
    why: '这个社区现在没有用邻里。',
    now: '有事请拨打街道的电话，或者 12345。',
  },
  'activity.alreadyConfirmed': {
    title: '已经确认过了',
    why: '这条记录现在就是已确认。',
    now: '不用再确认一次。',
  },
  'activity.alreadyRejected': {
    title: '已经判为不算',
    why: '这条记录现在就不算数。',
    now: '不用再办一次。',
  },
  'activity.checkInSettled': {
    title: '这次签到已有结论',
    why: '社区已经看过，不用再留姓名。',
    now: '结果写在“我的回执”里。',
  },
  'activity.tooLateToHandIn': {
    title: '提交晚了，没有签上',
    why: `存在手机里的码，${lateHours} 小时内要提交。`,
    now: '您确实来了，请打社区的电话。',
  },
  'activity.memberCodeForged': {
    title: '这不是有效的码',
    why: '它不是邻里发的“我的码”，也不是纸卡。',
    now: '请本人重新打开“我的码”，或者补签。',
  },
  'activity.memberCodeExpired': {
    title: '这个码已经换了',
    why: `“我的码”每 ${myCodeSeconds} 秒一换，截图不能用。`,
    now: '请对准本人手机上现在的码再扫。',
  },
  'activity.memberCodeAhead': {
    title: '这个码还没到时间',
    why: '本人的手机，时间走快了。',
    now: '请本人关掉“我的码”再打开，再扫一次。',
  },
  'activity.memberWithoutConsent': {
    title: '本人还没有同意',
    why: '记下签到要本人同意，本人刚收回了。',
    now: '请本人重新打开“我的码”。',
  },
  'activity.cardUnknown': {
    title: '没有这张卡',
    why: '它不是本社区发的纸卡。',
    now: '请看看卡上印的社区；人来了，可以补签。',
  },
  'activity.cardEnded': {
    title: '这张卡已经作废',
    why: '卡换过新的、挂失了，或者不用了。',
    now: '请用新卡；没有新卡，可以补签。',
  },
  'activity.cardStands': {
    title: '已经有一张卡了',
    why: '一个人只有一张有效的卡。',
    now: '请在卡的名单里找到旧卡，换一张新的。',
  },
  'activity.sheetExpired': {
    title: '打印的时间过了',
    why: `发卡后 ${sheetMinutes} 分钟内可以打印。`,
    now: '请在卡的名单里换一张新卡，再打印。',
  },
  'activity.ownRecord': {
    title: '这是您自己的记录',
    why: '自己的签到和时长，自己不能登记、确认、改或答复。',
    now: '请另一位工作人员或支部书记来办。',
  },
  'activity.ownDoing': {
    title: '这条记录您经手过',
    why: '经手的人不答复异议。',
    now: '请另一位工作人员或支部书记来答复。',
  },
  'activity.disputeAnswered': {
    title: '已经答复过了',
    why: '一条异议只答复一次。',
    now: '返回看看答复写了什么。',
  },
  'activity.hasPhone': {
    title: '本人自己能提',
    why: '这条记录在本人的微信里有回执。',
    now: '请本人打开回执，按“这条记录不对”。',
  },
  'activity.alreadyDisputed': {
    title: '已经提过异议了',
    why: '一条记录提一次，社区会按日期答复。',
    now: '答复写在这张回执里；着急，请打社区的电话。',
  },
  'activity.tooLateToDispute': {
    title: '提异议的时间过了',
    why: `签到后 ${disputeDays} 天内可以提。`,
    now: '有疑问，请打社区的电话。',
  },
  'activity.tooLateForFence': {
    title: '现在说晚了',
    why: `签到后 ${fenceMinutes} 分钟内说才算。`,
    now: '不说也一样，您的签到已经记下。',
  },
  'activity.limitsCrossed': {
    title: '时长对不上',
    why: '一场不能比一天多，没扫码的不能比一场多。',
    now: '一天最多，一场其次，没扫码最少。',
  },
  'activity.limitsStandSo': {
    title: '没有改动',
    why: '和现在定的一样。',
    now: '改了再定，不改就不用按。',
  },
  'activity.tooLateByHand': {
    title: '补签的时间过了',
    why: `活动结束后 ${lateHours} 小时内才能补签。`,
    now: '人数已经定了，不能再加。',
  },
  'activity.notSignedIn': {
    title: '您还没有签到',
    why: '签过到，才能签退。',
    now: '请先到工作人员手机前扫码签到。',
  },
  'activity.notBegun': {
    title: '活动还没开始',
    why: '开始以后，才有签退、时长和结束。',
    now: '到时间了再来。',
  },
  'activity.signOutOver': {
    title: '签退的时间过了',
    why: `活动结束后 ${graceMinutes} 分钟内可以签退。`,
    now: '时长没记上，请找社区补记。',
  },
  'activity.leftAhead': {
    title: '手机上的时间不对',
    why: '签退的时间还没有到。',
    now: '请把手机时间改成自动，再试一次。',
  },
  'activity.hoursTooMany': {
    title: '时长太多了',
    why: '不能超过整场活动，也不能超过一天的上限。',
    now: '请改小一些。',
  },
  'activity.hoursStandSo': {
    title: '时长已经是这么多',
    why: '这条记录现在就是这个时长。',
    now: '不用再改一次。',
  },
  'activity.nameStandsSo': {
    title: '姓名和单位没有变',
    why: '这条记录现在就是这样写的。',
    now: '不用再改一次。',
  },
  'activity.ended': {
    title: '活动已经结束了',
    why: '人数已经定了。',
    now: '之后的核对，会写在名单里。',
  },
  'activity.listNotTaken': {
    title: '请重新取一次名单',
    why: '取名单要先记一笔，记过的已经过时。',
    now: '返回名单，再点一次导出。',
  },
  'activity.listTooLong': {
    title: '人太多，一个文件放不下',
    why: `一份名单最多 ${mostInFile} 人。`,
    now: '请联系系统管理员。',
  },
  'activity.begun': {
    title: '活动已经开始',
    why: '报名和取消报名，到活动开始为止。',
    now: '想参加可以直接来，到现场扫码签到。',
  },
  'activity.notSignedUp': {
    title: '您没有报过名',
    why: '这场活动的名单上没有您。',
    now: '不用取消；想参加，可以现在报名。',
  },
  'activity.startsInPast': {
    title: '开始时间已经过了',
    why: '新活动最早从半小时前开始算。',
    now: '请改开始的日期和时间。',
  },
  'activity.endsInPast': {
    title: '结束时间已经过了',
    why: '改了以后，活动还要能签到。',
    now: '请改到现在以后；不办了，就取消它。',
  },
  'activity.endsBeforeStart': {
    title: '结束比开始还早',
    why: '活动要先开始，后结束。',
    now: '请改结束时间。',
  },
  'activity.tooLong': {
    title: '一场活动最长一天',
    why: '从开始到结束不能超过 24 小时。',
    now: '请改结束时间；几天的活动，一天发一场。',
  },
  'activity.tooFarAhead': {
    title: '离现在太远了',
    why: '最多提前 90 天发布。',
    now: '请改日期，或者过些日子再发。',
  },
  'activity.alreadyOpen': {
    title: '已经开始签到了',
    why: '开始签到以后，开始时间不能再改。',
    now: '请把开始时间改回去，别的还可以改。',
  },
  'activity.needsAnother': {
    title: '要由另一个人发布',
    why: '通知的人多，写的人自己不能发。',
    now: '请另一位社区工作者在“待发布”里看过、发布。',
  },
  'activity.alreadyReleased': {
    title: '已经发布了',
    why: '这场活动已经在活动单上。',
    now: '不用再发一次；发错了，可以收回。',
  },
  'activity.notReleased': {
    title: '还没有发布',
    why: '这是草稿，居民还看不到。',
    now: '不用收回，改好了再发布。',
  },
  'activity.notInSeries': {
    title: '这场活动只办一次',
    why: '它不是定期活动里的一场。',
    now: '请只改或只取消这一场。',
  },
  'activity.seriesTooLong': {
    title: '定得太远了',
    why: '定期活动一次最多排 90 天。',
    now: '请把最后一天改近些，到时候再接着排。',
  },
  'activity.seriesEmpty': {
    title: '一场也排不出来',
    why: '到最后一天为止，没有合适的日子。',
    now: '请换星期几，或者改最后一天。',
  },
  'place.notYours': {
    title: '这不归您开通',
    why: '每一级只开通自己下面的一级。',
    now: '请联系上一级的工作人员。',
  },
  'place.parentClosed': {
    title: '上一级还没开通',
    why: '要先开通上一级，才能开通这里。',
    now: '请联系上一级的工作人员。',
  },
  'place.alreadyOpen': {
    title: '这里已经开通了',
    why: '不用再开通一次。',
    now: '返回看看最新的情况。',
  },
  'place.stillInUse': {
    title: '现在还不能关闭',
    why: '里面还有开通的地方，或者还有没结束的活动。',
    now: '先关闭下面的地方，等活动结束再来。',
  },
  'place.wrongKind': {
    title: '这里放不下',
    why: '街道下面是社区，社区下面是小区；小区要选类型。',
    now: '请检查选的位置和类型。',
  },
  'place.nameTaken': {
    title: '已经有同名的了',
    why: '同一个地方下面，名称不能重复。',
    now: '换一个名称，或者找找已有的那个。',
  },
  'rating.boardUnchanged': {
    title: '已经是这样了',
    why: '这个区的公示，现在就是您要的样子。',
    now: '不用再办一次。',
  },
  'rating.coverageEntered': {
    title: '刚刚有人录过',
    why: '同一天的同一项，这一刻已经录了一次。',
    now: '请刷新看一看，要改的话再录一次。',
  },
  'rating.dayToCome': {
    title: '日期还没到',
    why: '覆盖的数字只能录到今天为止。',
    now: '请把日期改成今天或以前。',
  },
  'rating.moreThanAll': {
    title: '覆盖的比总数还多',
    why: '覆盖的小区数不能超过小区总数。',
    now: '请核对这两个数，再录一次。',
  },
  'rating.flagSettled': {
    title: '已经有结论了',
    why: '另一位同事看过，写了结论，结论不能改。',
    now: '请刷新看一看结论。',
  },
  'rating.noPage': {
    title: '没有这一页',
    why: '这个季度，您的公司在这个小区没有评分。',
    now: '请退出这一页再进来。',
  },
  'rating.objected': {
    title: '已经提过异议了',
    why: '一个季度提一次，您或同事已经提过。',
    now: '主管部门看过以后，结论写在这一页。',
  },
  'rating.objectionsEnded': {
    title: '提异议的日子过了',
    why: '异议要在公布前的 7 个工作日里提。',
    now: '可以写回应，和评分一起给大家看。',
  },
  'rating.scoreAnswered': {
    title: '已经回应过了',
    why: '一个季度回应一次，写了不能改。',
    now: '下个季度公布时，可以再写。',
  },
  'rating.communityClosed': {
    title: '本社区暂未开通',
    why: '这个社区现在没有用邻里，打不了星。',
    now: '有事请拨打街道的电话，或者 12345。',
  },
  'rating.householdNeeded': {
    title: '要先认证住户',
    why: '一户一票，要先确认您住在这个小区。',
    now: '凭纸条上的码认证，或请社区工作人员帮您办。',
  },
  'rating.staffBarred': {
    title: '物业人员不能打星',
    why: '您在这家服务单位工作，要回避。',
    now: '您家别的成年人可以打，按一户一票算。',
  },
  'rating.notRated': {
    title: '现在不能给这家打星',
    why: '这个季度，它没有在这个小区服务。',
    now: '请回到小区评分那一页，看看现在是谁在服务。',
  },
  'rating.quarterClosed': {
    title: '这个季度已经结束',
    why: '星只收到季度最后一天，之后不能再改。',
    now: '请回到小区评分那一页，给新的季度打星。',
  },
  'rating.quarterSettled': {
    title: '这个季度不能选',
    why: '已经开始的、马上开始的季度不再换；最多提前一年定。',
    now: '请重新选从哪个季度起。',
  },
  'rating.strangeItem': {
    title: '有一项认不出来',
    why: '它不是这里以前问过的分项。',
    now: '请退出这一页再进来，把它当新的一项加上。',
  },
  'rating.itemTwice': {
    title: '有两项重复',
    why: '名字相同，或者一项是另一项改的名字。',
    now: '请去掉其中一项。',
  },
  'rating.itemsStandSo': {
    title: '没有改动',
    why: '那个季度本来就问这些。',
    now: '改了再定，不改就不用按。',
  },
  'rating.unknownItem': {
    title: '分项已经换了',
    why: '这个季度问的分项，和您手机上的不一样。',
    now: '请退出这一页再进来，总分还在。',
  },
  'household.pieceBeyond': {
    title: '文件没有传好',
    why: '传来的一份超出了这个文件。',
    now: '请重新选一次文件。',
  },
  'household.fileIncomplete': {
    title: '文件还没有传完',
    why: '有几份没有到，或者已经过了一天。',
    now: '请重新选一次文件。',
  },
  'household.fileFaulty': {
    title: '表里还有错',
    why: '有错的表一户也不录，免得录一半。',
    now: '请按行号改好，再选一次文件。',
  },
  'household.nothingNew': {
    title: '没有新的房号',
    why: '表里的每一户都已经录过了。',
    now: '不用再录。',
  },
  'household.noDoors': {
    title: '这里还没有房号',
    why: '先有房号，才能印纸条。',
    now: '请先录入房号。',
  },
  'household.tooManySlips': {
    title: '一次印不了这么多',
    why: '一次最多印 300 张纸条。',
    now: '请一栋一栋、一个单元一个单元地印。',
  },
  'household.sheetClosed': {
    title: '这张纸已经关了',
    why: '纸条上的码只显示半小时，邻里自己也不留。',
    now: '没有印好，请重新生成，旧的同时作废。',
  },
  'household.wrongCode': {
    title: '纸条上的码不对',
    why: '和这一户的纸条对不上。',
    now: '请看清纸条再输一次。',
  },
  'household.slipVoid': {
    title: '这张纸条已经作废',
    why: '这一户换过新的纸条，或者过了有效期。',
    now: '请用新的那张；没有收到，找社区办。',
  },
  'household.locked': {
    title: '今天试得太多了',
    why: '码输错了很多次，先锁住，免得有人乱猜。',
    now: '明天再试，或者现在就找社区办。',
  },
  'household.ofTheProvider': {
    title: '您是这里的物业人员',
    why: '物业人员在自己服务的小区，不做住户验证，也不打分。',
    now: '身份不对，请打社区的电话。',
  },
  'household.alreadyMember': {
    title: '您已经是这一户',
    why: '已经验证过了。',
    now: '不用再办一次。',
  },
  'household.alreadyWaiting': {
    title: '您有一户正在等核对',
    why: '一次只能等一户。',
    now: '要换一户，先在“我的住户”里撤回那一个。',
  },
  'household.alreadyDecided': {
    title: '这一条已经办过了',
    why: '同事已经决定，或者本人撤回了。',
    now: '请刷新看看。',
  },
  'household.ownClaim': {
    title: '自己的要请同事办',
    why: '自己不能核对自己住哪一户。',
    now: '请另一位同事来核对。',
  },
  'household.notAMember': {
    title: '这个人现在不是这一户',
    why: '已经搬走，或者本来就没有通过。',
    now: '请刷新看看。',
  },
  'provider.companyKnown': {
    title: '这家公司已经登记过',
    why: '本区有同名或者同一个信用代码的公司。',
    now: '请在名单里选它。',
  },
  'provider.noDistrict': {
    title: '这里不属于哪个区',
    why: '公司按区登记。',
    now: '请从街道或者社区进来再登记。',
  },
  'provider.companyMissing': {
    title: '还没有选公司',
    why: '物业公司、国企托管要选一家登记过的公司，别的不用选。',
    now: '请改一下再保存。',
  },
  'provider.endsBeforeStart': {
    title: '最后一天比第一天还早',
    why: '合同要先开始，后结束。',
    now: '请改日期。',
  },
  'provider.startTaken': {
    title: '这一天已经有合同开始',
    why: '同一个小区同一天只能有一份合同开始。',
    now: '录错了的，先收回那一份。',
  },
  'grant.notHere': {
    title: '这个角色不在这里',
    why: '有些角色只在社区，有些只在街道或小区。',
    now: '请换一个角色或地点。',
  },
  'grant.endsTooEarly': {
    title: '最后一天已经过了',
    why: '授权到期日不能早于今天。',
    now: '请改一个日期，或者不填。',
  },
  'grant.notYoursToGive': {
    title: '这个角色不由您来给',
    why: '每个角色由规定的人给和收。',
    now: '请联系上一级的工作人员。',
  },
  'grant.placeClosed': {
    title: '这里还没有开通',
    why: '开通以后才能邀请人。',
    now: '请先开通，再发邀请。',
  },
  'grant.notAnOffice': {
    title: '这个角色不能移交',
    why: '党员身份和住户身份只属于您自己。',
    now: '要结束它，请联系社区。',
  },
  'grant.invitationForged': {
    title: '这不是有效的邀请',
    why: '链接不完整，或者不是邻里发出的。',
    now: '请让邀请您的人重新发一次。',
  },
  'grant.invitationExpired': {
    title: '邀请已经过期',
    why: '邀请 7 天内有效。',
    now: '请让邀请您的人重新发一次。',
  },
  'grant.invitationUsed': {
    title: '邀请已经被用过',
    why: '一份邀请只能由一个人接受一次。',
    now: '如果不是您接受的，请告诉邀请您的人。',
  },
  'grant.invitationWithdrawn': {
    title: '邀请已经收回',
    why: '邀请您的人收回了它。',
    now: '有疑问请联系邀请您的人。',
  },
  'person.consentOutdated': {
    title: '同意书换了新的',
    why: '这一版的内容已经改过。',
    now: '请退出邻里，重新打开，再看一遍。',
  },
  consentNeeded: {
    title: '需要您先同意',
    why: '这一步会留下关于您的记录。',
    now: '您同意以后再办；不同意也能继续看。',
  },
  malformed: {
    title: '这一步没有办成',
    why: '邻里没有看懂手机发来的内容。',
    now: '请退出邻里，重新打开再试。',
  },
  tooLarge: {
    title: '内容太多了',
    why: '一次发不了这么多。',
    now: '请减少一些再试。',
  },
  unknownOperation: {
    title: '手机上的邻里旧了',
    why: '这一步已经换了做法。',
    now: '请退出邻里，重新打开再试。',
  },
  signedOut: {
    title: '没有认出您是谁',
    why: '微信没有告诉邻里您的身份。',
    now: '请从微信里重新打开邻里。',
  },
  notAllowed: {
    title: '这里看不到',
    why: '它不存在，或者不归您看。',
    now: '您若该能看到，请问社区工作人员。',
  },
  invalid: {
    title: '这一步没有办成',
    why: '填的内容有不对的地方。',
    now: '请改一改再试。',
  },
  notFound: {
    title: '这里看不到',
    why: '它不存在，或者不归您看。',
    now: '您若该能看到，请问社区工作人员。',
  },
  idReused: {
    title: '这一步重复了',
    why: '同一次操作发来了两种内容。',
    now: '请回到上一页，重新来一次。',
  },
  unavailable: {
    title: '现在办的人太多',
    why: '邻里一时忙不过来，这一步没有办。',
    now: '请等一分钟再试。',
  },
  broken: {
    title: '邻里出了错',
    why: '这不是您的问题，这一步没有办成。',
    now: '请过一会儿再试；急的话，找工作人员。',
  },
}

export const noNetwork: Sentence = {
  title: '没有网络',
  why: '手机现在连不上网。',
  now: '请走到信号好的地方再试。',
}

export const notASignInCode: Sentence = {
  title: '这不是签到码',
  why: '扫到的是别的二维码。',
  now: '请对准工作人员手机上的签到码再扫一次。',
}

export const notASlip: Sentence = {
  title: '这不是住户纸条',
  why: '扫到的是别的二维码。',
  now: '请扫封口纸条里面的码，或者把 8 位码输进来。',
}

export const notAnInvitation: Sentence = {
  title: '这不是邀请码',
  why: '扫到的是别的二维码。',
  now: '请对准邀请您的人手机上的码再扫一次。',
}

export const noInvitationScan: Sentence = {
  title: '没有扫成',
  why: '相机没有打开，或者没有允许使用相机。',
  now: '请在右上角“⋯”的设置里允许相机，再扫一次。',
}

export const noScan: Sentence = {
  title: '没有扫成',
  why: '相机没有打开，或者没有允许使用相机。',
  now: '请在右上角“⋯”的设置里允许相机；扫不了，找工作人员补签。',
}

export const tooLate: Sentence = {
  title: '提交晚了，没有签上',
  why: '码过了时间才有网，不能再用。',
  now: '您确实来了，请找工作人员补签。',
}

/** A newer server may refuse with a code that this phone does not know yet. */
export function sentenceFor(code: string): Sentence {
  return isKnown(code) ? sentences[code] : sentences.broken
}

function isKnown(code: string): code is FailureCode {
  return Object.hasOwn(sentences, code)
}
