import type { Checkout } from "../git/checkout.ts";
import { tryGit } from "../git/try-git.ts";

/** Whether a push to `origin` goes over SSH, by what git makes of its address. */
export async function reachesBySsh({ root, env }: Checkout): Promise<boolean> {
	const asked = await tryGit(root, ["remote", "get-url", "--push", "origin"], { env });
	return asked.type === "done" && isSshAddress(asked.stdout);
}

/** `ssh://…`, or `host:path` as git reads it: a colon before the first slash. */
export function isSshAddress(address: string): boolean {
	return /^(?:git\+)?ssh(?:\+git)?:\/\//.test(address) || /^(?!\w+:\/\/)[^/:]+:/.test(address);
}
