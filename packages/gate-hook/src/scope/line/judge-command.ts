import { READ_ONLY_PROGRAMS } from "../programs/read-only-programs.ts";
import { HOLE } from "../words/hole.ts";
import type { Refusal } from "../words/refusal.ts";

const SYSTEM_FOLDER = /^\/(?:usr\/)?bin\//;

/** Whether a simple command only reads. A program elsewhere than where the system keeps its own is not known. */
export function judgeCommand([path = "", ...args]: readonly string[]): Refusal | undefined {
	if (path.includes(HOLE)) {
		return { word: path, why: "is a program that is not known", isUnclear: true };
	}
	const rule = READ_ONLY_PROGRAMS.get(path.replace(SYSTEM_FOLDER, ""));
	if (rule === undefined) return { word: path, why: "is not a program that only reads" };
	return rule(args, judgeCommand);
}
