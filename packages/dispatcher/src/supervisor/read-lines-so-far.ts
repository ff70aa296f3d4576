import { isNotFound } from "../workers/is-not-found.ts";
import { newLinesOf } from "./read-new-lines.ts";

/** The complete lines that a file has now; none where it is not there. */
export async function readLinesSoFar(path: string): Promise<string[]> {
	try {
		return await newLinesOf(path)();
	} catch (error) {
		if (isNotFound(error)) return [];
		throw error;
	}
}
