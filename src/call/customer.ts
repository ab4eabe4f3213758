/** One field that the account added to its CRM. */
interface CustomerComponent {
  id: string | null;
  name: string | null;
  type: string | null;
  sort: number | null;
  status: boolean | null;
  value: string | null;
}

/** The CRM customer. Times are epoch ms. */
export interface Customer {
  id: string | null;
  userId: string | null;
  createdUserId: string | null;
  phone: string | null;
  company: string | null;
  email: string | null;
  isBack: boolean | null;
  sourceId: string | null;
  industryId: string | null;
  gradeId: string | null;
  name: string | null;
  sort: number | null;
  createdAt: number | null;
  updatedAt: number | null;
  inputtedAt: number | null;
  viewedAt: number | null;
  provinceId: string | null;
  cityId: string | null;
  operator: number | null;
  flow: number | null;
  extra: unknown;
  sex: number | null;
  expectTransactionAt: number | null;
  expectTransactionFee: string | null;
  unfollowBackAt: number | null;
  unsettledBackAt: number | null;
  followedAt: number | null;
  /** Shown fields only, in `sort` order. */
  components: CustomerComponent[];
}
