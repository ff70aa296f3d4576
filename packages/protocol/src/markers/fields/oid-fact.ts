import { GitOid } from "../../ids/git-oid.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";
import { readWord } from "../outline/values/read-word.ts";

/** The commit that a template names under one of these labels. */
export function oidFact(from: OutlineReader, ...labels: readonly string[]) {
	return from.fact({
		labels,
		what: "a full 40-digit git object id",
		read: (text) => GitOid.safeParse(readWord(text)).data,
		isOptional: true,
	});
}
