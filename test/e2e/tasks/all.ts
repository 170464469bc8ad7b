// Every role's tasks, in an order in which each finds what it needs.
import { ofClosing, ofDoor } from './at-the-door.ts'
import { ofAnswered, ofDisputing, ofMembers } from './members.ts'
import { ofAnswering, ofOfficers, ofOperators, ofSecretaries, ofSupervisors } from './offices.ts'
import type { Task } from './play.ts'
import { ofResidents, ofStrangers, ofWardens } from './residents.ts'
import { ofHouseholds, ofPlanning } from './workers.ts'

export const allTasks: Task[] = [
  ...[...ofResidents, ...ofMembers, ...ofStrangers, ...ofWardens],
  ...[...ofPlanning, ...ofDoor, ...ofDisputing, ...ofAnswering, ...ofAnswered, ...ofClosing],
  ...ofHouseholds,
  ...[...ofSecretaries, ...ofOfficers, ...ofSupervisors, ...ofOperators],
]
