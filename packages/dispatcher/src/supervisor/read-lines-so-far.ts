import { logLinesOf } from "../logs/log-lines-of.ts";
import { isNotFound } from "../workers/is-not-found.ts";

/** The complete lines that a log has now, its older half first; none where it is not there. */
export async function readLinesSoFar(path: string): Promise<string[]> {
	try {
		return await logLinesOf(path)();
	} catch (error) {
		if (isNotFound(error)) return [];
		throw error;
	}
}
