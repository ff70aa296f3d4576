import { positiveInteger } from "./positive-integer.ts";

/** An argument that is an issue's number or a worker's id, as it was written. */
export function workerArgument(text: string): string {
	if (/^#?\d+$/.test(text)) positiveInteger(text);
	return text;
}
