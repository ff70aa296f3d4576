import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";

const SystemError = z.object({ code: z.string(), syscall: z.string() });

/** Any failure of the demo as one that a person can act on; a defect of ours stays what it is. */
export function codedFailure(
	error: unknown,
	{ signal, keep }: { signal: AbortSignal; keep: boolean },
): Error {
	if (signal.aborted) {
		return new CodedError("INTERRUPTED", "The demo was interrupted.", {
			hint: keep ? "Nothing is left running." : "Nothing is left running or behind.",
			cause: error,
		});
	}
	if (isListenFailure(error)) {
		return new CodedError("LOOPBACK_UNAVAILABLE", "The demo cannot listen on 127.0.0.1.", {
			hint: "It needs the loopback interface and a temporary folder that may hold sockets; sandboxes can be without.",
			cause: error,
		});
	}
	return error instanceof Error ? error : new Error(String(error));
}

function isListenFailure(error: unknown): boolean {
	if (error instanceof CodedError) return error.code === "LISTEN_FAILED";
	const system = SystemError.safeParse(error);
	return system.success && system.data.syscall === "listen";
}
