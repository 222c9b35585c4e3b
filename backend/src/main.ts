import { loadConfig, WrongSettings } from './platform/config/config';
import { commands } from './commands';

const [name = 'serve', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`mondee: no command is called ${name}. There are: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 2;
} else {
  try {
    await command(() => loadConfig(process.env), args);
  } catch (fault) {
    console.error(fault instanceof WrongSettings ? fault.problems.map((p) => `mondee: ${p}`).join('\n') : fault);
    process.exitCode = fault instanceof WrongSettings ? 2 : 1;
    setTimeout(() => process.exit(), 500).unref();
  }
}
