// Everything is reached by routes and schedules; no package needs it in its code.
export {};
