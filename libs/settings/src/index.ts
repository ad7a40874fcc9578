// Packages use the port `Settings` of @sreda/plugin-sdk/server; nothing of the implementation is theirs.
export {};
