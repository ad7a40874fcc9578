export { personErased } from './erasure/person-erased.event.js';
export { PrivacyModule } from './privacy.module.js';
