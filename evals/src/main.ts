import { evalsMain } from "./running/evals-main.ts";

process.exitCode = await evalsMain({
	args: process.argv.slice(2),
	// biome-ignore lint/style/noProcessEnv: the process's own
	env: process.env,
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text),
});
