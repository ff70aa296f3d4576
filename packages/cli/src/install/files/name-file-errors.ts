import { CodedError } from "@codex-workers/protocol";

/**
 * Runs what changes files; what the system refuses (no right, no room, a folder in the way) becomes
 * `FILE_NOT_WRITTEN`.
 */
export async function nameFileErrors<T>(change: () => Promise<T>): Promise<T> {
	try {
		return await change();
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		throw new CodedError("FILE_NOT_WRITTEN", `A file cannot be written: ${error.message}.`, {
			hint: "Codex works as it did. See to the rights and the room there, and run the command again.",
			cause: error,
		});
	}
}
