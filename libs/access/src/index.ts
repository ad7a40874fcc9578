export { AccessService, type GivenRole, type Reach } from './access.service.js';
export { inForce, SITE_ID } from './access.sql.js';
export { type Assignment, decide, type Decision, type Line, type Permission, type RolePermission } from './decide.js';
export { type NameOf, PlaceNamesService } from './place-names.service.js';
export { RolePolicy } from './role.policy.js';
export { explainAccess, type ExplainedAssignment, type Explanation } from './explain.js';
export { describeExplanation } from './explain.text.js';
