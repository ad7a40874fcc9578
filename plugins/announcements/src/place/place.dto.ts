import { Id, ListOf, OneOf, Text, TextList } from '@sreda/plugin-sdk/server';
import { type AnnouncementRole, placeKinds, type PlaceKind } from './place.js';

export const MAX_PLACES = 300;

export class AnnouncementPlaceRefDto {
  @OneOf(placeKinds)
  kind: PlaceKind;
  @Id()
  id: string;
}
export class AnnouncementPlaceDto extends AnnouncementPlaceRefDto {
  @Text({ max: 500 })
  name: string;
  @TextList({ max: 10, maxLength: 50, description: 'Who of the place may be meant' })
  roles: AnnouncementRole[];
}
export class AnnouncementPlacesDto {
  @ListOf(() => AnnouncementPlaceDto, { max: MAX_PLACES })
  items: AnnouncementPlaceDto[];
}
