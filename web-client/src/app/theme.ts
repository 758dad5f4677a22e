import { createTheme, Menu, Popover, Tooltip, type CSSVariablesResolver } from '@mantine/core';
import floating from './styles/floating.module.css';

/** In full screen only what is inside the element that fills it is seen, so that nothing floats at the end of the page. */
const inPlace = { withinPortal: false };

/** The library reads our tokens; the values live in styles/tokens.css alone. */
export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-display)' },
  defaultRadius: 'var(--radius-control)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: Menu.extend({
      defaultProps: {
        ...inPlace,
        shadow: 'none',
        offset: 6,
        transitionProps: { duration: 120 },
        // The placeholder is no menu item, which a menu may not hold; the first item takes the focus.
        withInitialFocusPlaceholder: false,
        menuItemTabIndex: -1,
      },
      classNames: {
        dropdown: floating.sheet,
        item: floating.item,
        itemSection: floating.section,
        itemIndicator: floating.indicator,
        label: floating.label,
        divider: floating.divider,
      },
    }),
    Popover: Popover.extend({
      defaultProps: { ...inPlace, shadow: 'none', offset: 8, transitionProps: { duration: 120 } },
      classNames: { dropdown: floating.popover },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { ...inPlace, openDelay: 400, offset: 6, transitionProps: { duration: 120 } },
      classNames: { tooltip: floating.tooltip },
    }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--house)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
};

export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
