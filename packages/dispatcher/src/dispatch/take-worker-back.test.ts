import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isRunning } from "../process/is-running.ts";
import { workerEnvironment } from "../supervisor/worker-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { workerSpec } from "../testing/worker-spec.ts";
import { takeWorkerBack } from "./take-worker-back.ts";

const onLinux = test.runIf(process.platform === "linux");
const newClaim = () => randomBytes(20).toString("hex");

describe("taking a worker back that has no record yet", { timeout: 30_000 }, () => {
	onLinux("ends what carries its claim, and nothing that carries another", async () => {
		const root = scratchFolder();
		const [own, others] = [workerSpec({ claim: newClaim() }), workerSpec({ claim: newClaim() })];
		const left = await startProgram(WAITS, workerEnvironment(own, {}));
		const bystander = await startProgram(WAITS, workerEnvironment(others, {}));
		const { worker_id: workerId, claim } = own;
		await takeWorkerBack({ root, now: Date.now }, { workerId, claim, supervisor: undefined });
		expect(await isRunning(left)).toBe(false);
		expect(await isRunning(bystander)).toBe(true);
	});

	test.each([
		["ends its supervisor", false],
		["signals nobody once the supervisor has exited: its pid may be another's", true],
	])("%s", async (_, exited) => {
		const root = scratchFolder();
		const identity = await startProgram(WAITS);
		const supervisor = { identity, hasExited: () => exited };
		const started = { workerId: "worker-1-7", claim: newClaim(), supervisor };
		await takeWorkerBack({ root, now: Date.now }, started);
		expect(await isRunning(identity)).toBe(exited);
	});
});
