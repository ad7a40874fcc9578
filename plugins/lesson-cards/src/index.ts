export { CardService } from './card/card.service.js';
