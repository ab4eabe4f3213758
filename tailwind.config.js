/** Colours are CSS variables, set for both themes in src/index.css. */
const color = (name) => `var(--${name})`;

/** @type {import('tailwindcss').Config} */
export default {
  content: ['./index.html', './src/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      surface: color('surface'),
      sunken: color('sunken'),
      hover: color('hover'),
      line: color('line'),
      edge: color('edge'),
      ink: color('ink'),
      muted: color('muted'),
      accent: { DEFAULT: color('accent'), soft: color('accent-soft'), ink: color('accent-ink') },
      robot: { DEFAULT: color('robot'), soft: color('robot-soft'), wave: color('robot-wave') },
      customer: {
        DEFAULT: color('customer'),
        soft: color('customer-soft'),
        wave: color('customer-wave'),
      },
      agent: { DEFAULT: color('agent'), soft: color('agent-soft'), wave: color('agent-wave') },
      danger: { DEFAULT: color('danger'), soft: color('danger-soft') },
      warning: { DEFAULT: color('warning'), soft: color('warning-soft') },
      good: color('good'),
      found: color('found'),
    },
    fontFamily: {
      sans: [
        'PingFang SC',
        'HarmonyOS Sans SC',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        'sans-serif',
      ],
      mono: ['ui-monospace', 'SF Mono', 'Menlo', 'Consolas', 'monospace'],
    },
    fontSize: {
      xs: ['12px', '18px'],
      sm: ['13px', '20px'],
      base: ['14px', '22px'],
      lg: ['16px', '24px'],
      xl: ['20px', '28px'],
    },
  },
};
