import { readFile } from "node:fs/promises";
import * as z from "zod";
import { isNotFound } from "../workers/is-not-found.ts";

const Evidence = z.object({ session_id: z.string().min(1), at: z.string().min(1) });

/** Whether the gate's SessionStart hook has left its proof. A proof half written is none yet. */
export async function isArmed(armedFile: string): Promise<boolean> {
	try {
		return Evidence.safeParse(JSON.parse(await readFile(armedFile, "utf8"))).success;
	} catch (error) {
		if (isNotFound(error) || error instanceof SyntaxError) return false;
		throw error;
	}
}
