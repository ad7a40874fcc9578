// Other packages leave traces through their events (`EventDef.trace`), so nothing is exported yet.
export {};
