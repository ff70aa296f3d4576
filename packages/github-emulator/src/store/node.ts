import type { Account } from "./account.ts";
import { type Entity, guardOf } from "./entity.ts";
import { commitOf, findRef, parseGitObjectId } from "./git-object.ts";
import { isAllowed } from "./permission.ts";
import { notFound, type Refusal } from "./refusal.ts";
import type { Store } from "./store.ts";

type Kind = Entity["type"];
type OfKind<K extends Kind> = Extract<Entity, { readonly type: K }>;

const missing = (id: string): Refusal =>
	notFound(`Could not resolve to a node with the global id of '${id}'`);

const gitNode = async (store: Store, id: string): Promise<Entity | null> => {
	const place = parseGitObjectId(id);
	const repository = place === null ? undefined : store.nodes.get(place.repositoryId);
	if (place === null || repository?.type !== "Repository") return null;
	if (place.kind === "Ref") return findRef(repository, place.name);
	const oid = await repository.git.commitOid(place.name);
	return oid === null ? null : commitOf(repository, oid);
};

/** The entity behind a node id; NOT_FOUND when there is none or the viewer may not see it. */
export const findNode = async (store: Store, viewer: Account, id: string): Promise<Entity> => {
	const entity = store.nodes.get(id) ?? (await gitNode(store, id));
	if (entity === null) throw missing(id);
	const guard = guardOf(entity);
	if (guard !== null && !isAllowed(guard, viewer, "READ")) throw missing(id);
	return entity;
};

/** Like `findNode`, for one of the named kinds only. */
export const findNodeOf = async <K extends Kind>(
	{ store, viewer }: { store: Store; viewer: Account },
	id: string,
	kinds: readonly K[],
): Promise<OfKind<K>> => {
	const entity = await findNode(store, viewer, id);
	if (!isOfKind(entity, kinds)) throw missing(id);
	return entity;
};

const isOfKind = <K extends Kind>(entity: Entity, kinds: readonly K[]): entity is OfKind<K> =>
	kinds.some((kind) => kind === entity.type);
