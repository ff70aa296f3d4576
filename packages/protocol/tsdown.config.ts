// @boundaries-ignore the presets are those of the whole repository
export { library as default } from "../../tsdown.base.ts";
