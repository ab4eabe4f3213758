import { dayMs, readTime, writeDay, writeTime } from './dates.ts';
import { uuidOf, variety } from './ids.ts';
import type { CallFacts, ComponentPlan, CustomerPlan } from './plan.ts';
import { customerIdOf, operatorOf } from './record.ts';
import type { WireComponent, WireCustomer } from './wire.ts';
import { documentedComponent, documentedCustomer } from './wire.ts';

function buildComponent(
  plan: ComponentPlan,
  sort: number,
  customerId: string,
  userId: string,
): WireComponent {
  const id = uuidOf('component', plan.name);
  return {
    ...documentedComponent,
    id,
    user_id: userId,
    name: plan.name,
    type: plan.type,
    sort,
    status: plan.status ?? true,
    created_at: '2023-08-02 10:11:12',
    updated_at: '2023-08-02 10:11:12',
    data: { customer_id: customerId, component_id: id, value: plan.value },
  };
}

/** The customer as the CRM knows them: `info.record.crm_customer`. Components arrive unsorted. */
export function buildCustomer(plan: CustomerPlan, facts: CallFacts, userId: string): WireCustomer {
  const customerId = customerIdOf(facts);
  const called = readTime(facts.calldate);
  const imported = writeTime(called - 12 * dayMs);
  return {
    ...documentedCustomer,
    id: customerId,
    user_id: userId,
    created_user_id: userId,
    phone: facts.callee,
    company: plan.company ?? null,
    email: plan.email ?? null,
    source_id: 3,
    industry_id: plan.company ? 12 : 0,
    grade_id: 2,
    name: plan.name,
    created_at: imported,
    updated_at: facts.calldate,
    inputted_at: imported,
    viewed_at: writeTime(called - 2 * dayMs),
    ...facts.place,
    operator: operatorOf(facts),
    sex: plan.sex,
    expect_transaction_at: writeDay(called + 30 * dayMs),
    expect_transaction_fee: `${1000 + 100 * variety(90, 'fee', facts.callee)}.00`,
    unsettled_back_at: writeDay(called + 60 * dayMs),
    followed_at: facts.calldate,
    components: plan.components
      .map((component, sort) => buildComponent(component, sort, customerId, userId))
      .reverse(),
  };
}
