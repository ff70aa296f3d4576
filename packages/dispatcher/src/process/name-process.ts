import type { ProcessIdentity } from "./process-identity.ts";

/** A process's identity as a part of a file's name, or as what a link points at. */
export function nameProcess({ pid, started, boot }: ProcessIdentity): string {
	const [start, machine] = [started, boot].map((text) => Buffer.from(text).toString("base64url"));
	return `${pid}.${start}.${machine}`;
}

/** The identity in such a name; `null` for any other text. */
export function readProcessName(name: string): ProcessIdentity | null {
	const parts = /^(?<pid>[1-9]\d{0,9})\.(?<started>[\w-]+)\.(?<boot>[\w-]+)$/.exec(name)?.groups;
	if (parts === undefined) return null;
	const text = (part = "") => Buffer.from(part, "base64url").toString();
	return { pid: Number(parts["pid"]), started: text(parts["started"]), boot: text(parts["boot"]) };
}
