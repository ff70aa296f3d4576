import { issueOfWorker } from "@codex-workers/protocol";

// Whatever people put around it: bold type, a robot, what is left of a robot's encoding.
const LINE =
	/^[^\p{L}\n]{0,12}worker[^\w\n]{0,4}:[^\w\n]{0,4}(?<id>worker-[0-9a-f-]{1,40})[^\w\n]{0,4}$/imu;

/** Whether a commit message names its worker, as those of workers do in their last line. */
export function isWorkersCommit(message: string): boolean {
	const id = LINE.exec(message)?.groups?.["id"];
	return id !== undefined && issueOfWorker(id) !== undefined;
}
