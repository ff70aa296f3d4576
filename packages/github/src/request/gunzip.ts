export { pipeline } from "node:stream";
export { createGunzip } from "node:zlib";
