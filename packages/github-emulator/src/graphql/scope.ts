import type { Spending } from "../limits/budgets.ts";
import type { Account } from "../store/account.ts";
import type { Entity } from "../store/entity.ts";
import type { Store } from "../store/store.ts";

/** What GraphQL may ask about an entity: fields by name. A field that is absent is not modelled. */
export type View = Readonly<Record<string, unknown>>;

/** What one GraphQL request knows. */
export interface Scope {
	readonly store: Store;
	readonly viewer: Account;
	readonly show: (entity: Entity) => View;
	/** What the request costs, and what the viewer has left after it. */
	readonly spending: Spending & { readonly nodes: number };
	/** Filled by the strict resolver. */
	readonly unmodelled: string[];
}
