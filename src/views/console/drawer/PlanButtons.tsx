import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { CaseCard } from '../../../picture/index.ts';
import { Icon } from '../../shared/icons.tsx';
import { refusalSaid } from '../../shared/wording.ts';
import { useWords } from '../../shared/Wording.tsx';
import { useActions, useNames } from '../actions.tsx';
import { GiveButton } from '../GiveButton.tsx';
import type { KeptPlan } from '../plan/keptPlans.ts';

interface ButtonsProps extends Pick<CaseCard, 'plan' | 'plans'> {
  readonly caseId: CaseCard['row']['caseId'];
  readonly own: readonly KeptPlan[];
}

/** Every plan that the case can have, and the way to change or write one. */
export function PlanMenu({ caseId, plans, own }: Omit<ButtonsProps, 'plan'>): ReactNode {
  const { t, say, refusal } = useWords();
  const { give, refused, editPlan } = useActions();
  const names = useNames();
  return (
    <MenuTrigger>
      <Button className="btn quiet tight">
        {t('plan.choose')} <Icon name="down" size={10} />
      </Button>
      <Popover placement="bottom end">
        <Menu className="pop row-menu" aria-label={t('plan.choose')}>
          {plans.map((offer, index) => {
            const why = offer.refusal ? refusal(offer.refusal, offer.because, names) : '';
            return (
              <MenuItem
                key={`pack/${index}`}
                id={`pack/${index}`}
                textValue={say(offer.label)}
                className={why === '' ? 'entry' : 'entry greyed'}
                onAction={() => {
                  if (why === '') give(offer.command);
                  else refused(refusalSaid(offer, names));
                }}
              >
                <span className="entry-words">
                  <Text slot="label">{say(offer.label)}</Text>
                  {why === '' ? null : (
                    <Text slot="description" className="reason">
                      {why}
                    </Text>
                  )}
                </span>
              </MenuItem>
            );
          })}
          {own.map(({ name, plan, steps }) => (
            <MenuItem
              key={`own/${name}`}
              id={`own/${name}`}
              textValue={name}
              className="entry"
              onAction={() => {
                give({ type: 'startPlan', caseId, plan, steps });
              }}
            >
              <span className="entry-words">
                <Text slot="label">{name}</Text>
                <span className="t3 small">
                  {' '}
                  {t('plan.own')} · {t('planEdit.steps', { n: steps.length })}
                </span>
              </span>
            </MenuItem>
          ))}
          <MenuItem
            id="edit"
            textValue={t('plan.edit')}
            className="entry"
            onAction={() => {
              editPlan(caseId);
            }}
          >
            <span className="entry-words">
              <Text slot="label">{t('plan.edit')}</Text>
            </span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Starting the plan of the case, or stopping the one that runs. */
export function PlanButtons({ caseId, plan, plans }: Omit<ButtonsProps, 'own'>): ReactNode {
  const { t, say } = useWords();
  const { give } = useActions();
  const runs = plan !== null && !plan.stopped;
  return (
    <>
      {runs ? (
        <button
          type="button"
          className="btn quiet tight"
          onClick={() => {
            give({ type: 'stopPlan', caseId });
          }}
        >
          {t('plan.stop')}
        </button>
      ) : (
        plans.map((offer) => (
          <span key={say(offer.label)} className="deed">
            <GiveButton
              offer={offer}
              className={offer.refusal || plan ? 'tight' : 'tight main'}
              label={`${t('plan.start')}: ${say(offer.label)}`}
            >
              {t('plan.start')}
            </GiveButton>
          </span>
        ))
      )}
    </>
  );
}
