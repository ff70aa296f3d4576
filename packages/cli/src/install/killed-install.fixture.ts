import { testContext } from "../testing/test-context.ts";
import { hookChoices } from "./hook-choice.ts";
import { installHooks } from "./install-hooks.ts";
import { locateInstallation } from "./installation.ts";

/** An installation whose process is killed as soon as it has had the effect that is named. */
const [, , last] = process.argv;
// biome-ignore lint/style/noProcessEnv: this is the main file of a process
const context = testContext({ env: process.env });
await installHooks(await locateInstallation(context, "user"), {
	version: "1.0.0",
	choice: new Set(hookChoices),
	mayTrust: async () => true,
	onEffect: (effect) => {
		if (effect === last) process.kill(process.pid, "SIGKILL");
	},
});
