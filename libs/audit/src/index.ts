// Packages use the port `Audit` of @sreda/plugin-sdk/server; nothing of the implementation is theirs.
export {};
