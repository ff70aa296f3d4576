/** A node id for GraphQL and the number behind it for REST. */
export interface Identity {
	readonly id: string;
	readonly databaseId: number;
}

/** GitHub's newer ids no longer fit GraphQL's `Int`, so these kinds start beyond 2^31. */
const beyondInt = 2_400_000_000;

const kinds = {
	User: { prefix: "U_kgDO", from: 1_000 },
	Organization: { prefix: "O_kgDO", from: 1_000 },
	Bot: { prefix: "BOT_kgDO", from: 1_000 },
	Repository: { prefix: "R_kgDO", from: 1_000 },
	Label: { prefix: "LA_kwDO", from: beyondInt },
	Issue: { prefix: "I_kwDO", from: beyondInt },
	PullRequest: { prefix: "PR_kwDO", from: beyondInt },
	IssueComment: { prefix: "IC_kwDO", from: beyondInt },
	ProjectV2: { prefix: "PVT_kwDO", from: 1_000 },
	ProjectV2SingleSelectField: { prefix: "PVTSSF_lADO", from: 1_000 },
	ProjectV2Item: { prefix: "PVTI_lADO", from: 1_000 },
} as const;

export type IdentifiedKind = keyof typeof kinds;

/** Hands out identities that grow with time, as GitHub's do. */
export const createIdentities = (): ((kind: IdentifiedKind) => Identity) => {
	let last = 0;
	return (kind) => {
		last += 1;
		const databaseId = kinds[kind].from + last;
		return {
			databaseId,
			id: kinds[kind].prefix + Buffer.from(`${databaseId}`).toString("base64url"),
		};
	};
};
