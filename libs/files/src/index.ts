// Packages use the port `Files` of @sreda/plugin-sdk/server and the point `fileOwner`; nothing of the implementation is theirs.
export {};
