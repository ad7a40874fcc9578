import { Figures, Section, type SignedIn, Slot } from '@sreda/ui';
import { CourseFigures } from './course-figures.js';
import { PeopleFigures } from './people-figures.js';

/** The school in figures, each of which opens its source. */
export const HeadToday = ({ organisation: { id, name } }: { organisation: NonNullable<SignedIn['organisation']> }) => (
  <Section title={name}>
    <Figures>
      <PeopleFigures organisationId={id} />
      <CourseFigures organisationId={id} />
      <Slot name="today.head" props={{ organisationId: id }} />
    </Figures>
  </Section>
);
