import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../messages/index.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { getTheme, nextTheme, onThemeChange, setTheme } from './theme.ts';

const icons = { system: Monitor, light: Sun, dark: Moon };
const labels = { system: m.theme_system, light: m.theme_light, dark: m.theme_dark };

/** Switches between the system's theme, light and dark, in this order. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(onThemeChange, getTheme);
  return (
    <IconButton
      icon={icons[theme]}
      label={m.theme_label({ theme: labels[theme]() })}
      onClick={() => setTheme(nextTheme(theme))}
    />
  );
}
