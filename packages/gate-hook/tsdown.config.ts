// @boundaries-ignore the presets are those of the whole repository
import { hookBundle, library } from "../../tsdown.base.ts";

const gate = hookBundle({ gate: "src/gate-main.ts" });

export default [library, { ...gate, copy: "src/launcher/gate-launcher.sh" }];
