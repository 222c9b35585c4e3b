import { Global, Module } from '@nestjs/common';
import { Settings } from './settings';
import { SettingsStore } from './settings.store';

@Global()
@Module({ providers: [Settings, SettingsStore], exports: [Settings, SettingsStore] })
export class SettingsModule {}
