export const KINDS = ['webinar', 'seminar', 'practicum', 'round-table', 'workshop', 'open-lesson', 'joint-lesson'] as const;
