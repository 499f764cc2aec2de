using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo;

/// <summary>
/// The one room that a command line speaks of: what is bound to -RoomSid, or else what stands directly left of the pipe. Nothing is run for
/// it that has not been run: a variable is looked at, and of Get-TwilioRoom only the name that it is given.
/// </summary>
internal static class RoomOnTheLine
{
    private const string RoomSid = "RoomSid";
    private static readonly ScriptBlock Look = ScriptBlock.Create("$ExecutionContext.SessionState.PSVariable.GetValue($args[0])");

    public static string? Find(CommandAst command, IDictionary bound) =>
        LiveCompletion.Identifier(bound[RoomSid], RoomSid) ?? LiveCompletion.Identifier(LeftOf(command), RoomSid);

    private static object? LeftOf(CommandAst command)
    {
        if (command.Parent is not PipelineAst { PipelineElements: var elements } || elements.IndexOf(command) is not (> 0 and var place))
        {
            return null;
        }

        return elements[place - 1] switch
        {
            CommandExpressionAst { Expression: VariableExpressionAst { VariablePath: { IsVariable: true, IsDriveQualified: false, UserPath: var name } } } => Look.InvokeReturnAsIs(name),
            CommandExpressionAst { Expression: StringConstantExpressionAst text } => text.Value,
            CommandAst left => NameGivenTo(left),
            _ => null,
        };
    }

    private static string? NameGivenTo(CommandAst left) =>
        left.GetCommandName() is "Get-TwilioRoom" && StaticParameterBinder.BindCommand(left, resolve: true).BoundParameters is { Count: 1 } bound && bound.TryGetValue(RoomSid, out var room)
            ? room.ConstantValue as string
            : null;
}
