/** The cloud function api-provider: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { endContract } from './end-contract.ts'
import { listCompanies } from './list-companies.ts'
import { registerCompany } from './register-company.ts'
import { showProvider } from './show-provider.ts'
import { startContract } from './start-contract.ts'
import { withdrawContract } from './withdraw-contract.ts'

export const operations = [
  ...[registerCompany, listCompanies],
  ...[startContract, endContract, withdrawContract, showProvider],
]

export const main = apiDoor(operations)
