import { list, optionalObject } from './decoder.ts';
import { flag, number, raw, text, time } from './scalars.ts';

const component = optionalObject({
  id: text,
  user_id: text,
  name: text,
  type: text,
  sort: number,
  validate: list(raw),
  status: flag,
  warehouse_id: text,
  created_at: time,
  updated_at: time,
  data: optionalObject({ customer_id: text, component_id: text, value: raw }),
});

/** `info.record.crm_customer`; null when the number is not in the CRM. */
export const customer = optionalObject({
  id: text,
  user_id: text,
  created_user_id: text,
  phone: text,
  company: text,
  email: text,
  is_back: flag,
  source_id: text,
  industry_id: text,
  grade_id: text,
  name: text,
  sort: number,
  created_at: time,
  updated_at: time,
  inputted_at: time,
  viewed_at: time,
  province_id: text,
  city_id: text,
  operator: number,
  flow: number,
  extra: raw,
  sex: number,
  expect_transaction_at: time,
  expect_transaction_fee: text,
  unfollow_back_at: time,
  unsettled_back_at: time,
  followed_at: time,
  components: list(component),
});
