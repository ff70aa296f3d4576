export { request } from "node:http";
