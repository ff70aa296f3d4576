import type { Repository } from "./repository.ts";

/** A commit of a repository, by its object id. */
export interface Commit {
	readonly type: "Commit";
	readonly repository: Repository;
	readonly oid: string;
}

/** A ref as it was when somebody looked. */
export interface Ref {
	readonly type: "Ref";
	readonly repository: Repository;
	/** Fully qualified: `refs/heads/main`. */
	readonly name: string;
	readonly oid: string;
}

export const commitOf = (repository: Repository, oid: string): Commit => ({
	type: "Commit",
	repository,
	oid,
});

export const branchName = (name: string): string =>
	name.startsWith("refs/") ? name : `refs/heads/${name}`;

/** The ref of that name (a bare name is a branch), or null. */
export const findRef = async (repository: Repository, name: string): Promise<Ref | null> => {
	const qualified = branchName(name);
	const oid = await repository.git.resolve(qualified);
	return oid === null ? null : { type: "Ref", repository, name: qualified, oid };
};

/** Refs and commits are not stored, so their node ids say where to look. */
export const gitObjectId = (object: Commit | Ref): string => {
	const inside = object.type === "Ref" ? object.name : object.oid;
	const prefix = object.type === "Ref" ? "REF_kwDO" : "C_kwDO";
	return prefix + Buffer.from(`${object.repository.id}:${inside}`).toString("base64url");
};

/** The repository's id and the ref or oid inside a node id made by `gitObjectId`, or null. */
export const parseGitObjectId = (id: string) => {
	const match = /^(REF|C)_kwDO(.+)$/.exec(id);
	if (match === null) return null;
	const [, kind, encoded = ""] = match;
	const [repositoryId = "", ...inside] = Buffer.from(encoded, "base64url").toString().split(":");
	return {
		kind: kind === "REF" ? ("Ref" as const) : ("Commit" as const),
		repositoryId,
		name: inside.join(":"),
	};
};
