/** Why nothing is done for an issue now. Times are ISO 8601. */
export type WaitReason =
	| { type: "working"; workerId: string; host: string; leaseUntil: string | null }
	| { type: "foreign_claim"; ref: string }
	/** A card in progress that no worker of this fleet has claimed: somebody's own work. */
	| { type: "in_progress"; status: string }
	/** A person has given its worker up, with its card left in progress. */
	| { type: "given_up"; workerId: string }
	| { type: "closed" }
	| { type: "label_excluded"; label: string }
	| { type: "label_missing"; labels: readonly string[] }
	| { type: "blocked_by"; open: number }
	| { type: "sub_issues_open"; open: number }
	| { type: "edited"; editedAt: string; readySince: string }
	| { type: "no_slot"; live: number; max: number }
	| { type: "host_full"; live: number; max: number }
	| { type: "label_full"; label: string; live: number; max: number }
	| { type: "status_full"; status: string; cards: number; max: number }
	| { type: "budget_low"; remaining: number; limit: number; resetAt: string }
	| { type: "pull_request_open"; number: number; url: string }
	| { type: "backoff"; until: string; failures: number }
	/** Its worker told what a person has to do first; the card has not been moved since. */
	| { type: "awaits_person"; url: string }
	/** Its comments ask for nothing; `says` is the sentence. */
	| { type: "nothing_to_do"; says: string }
	| { type: "unreadable"; code: string; says: string }
	/** So many issues before it were looked at that its comments were not read. */
	| { type: "not_looked_at"; read: number };
