/** The table of contents of the domain provider. */
export { endContract } from './end-contract.ts'
export { listCompanies } from './list-companies.ts'
export { registerCompany } from './register-company.ts'
export { showProvider } from './show-provider.ts'
export { startContract } from './start-contract.ts'
export { withdrawContract } from './withdraw-contract.ts'
