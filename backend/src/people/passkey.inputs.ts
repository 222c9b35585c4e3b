import { Field, ID, InputType } from '@nestjs/graphql';

const ANSWER = { description: 'What the browser’s key answered, as JSON.' };
const NAME = { description: 'What its owner calls it: `My telephone`.' };

@InputType('AddPasskeyInput', { description: 'A key made by the device for this account.' })
export class AddPasskeyInput {
  @Field(() => String, ANSWER) answer!: string;
  @Field(() => String, NAME) name!: string;
}

@InputType('PasskeyAnswerInput', { description: 'A key’s answer to the question asked.' })
export class PasskeyAnswerInput {
  @Field(() => String, ANSWER) answer!: string;
}

@InputType('RenamePasskeyInput', { description: 'Another name for a key.' })
export class RenamePasskeyInput {
  @Field(() => ID, { description: 'One of the viewer’s own.' }) passkeyId!: string;
  @Field(() => String, NAME) name!: string;
}

@InputType('RemovePasskeyInput', { description: 'A key that opens nothing any more.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'One of the viewer’s own.' }) passkeyId!: string;
}
