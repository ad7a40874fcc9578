export { CopyService } from './copy/copy.service.js';
export { OfferService } from './offer/offer.service.js';
export type { NewMaterialVersionDto } from './material/material.dto.js';
export { RemarkService } from './review/remark.service.js';
export { PublishService } from './material/publish.service.js';
