using System;
using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo.Completion;

/// <summary>
/// What an expression on the command line stands for, as far as that can be seen without running anything: variables are looked at, and what
/// their values hold. A command, a method or a property that is a script is not run, and there is nothing to be seen then.
/// </summary>
internal static class SafeAstEvaluator
{
    private static readonly ScriptBlock ReadVariableScript = ScriptBlock.Create("$ExecutionContext.SessionState.PSVariable.GetValue($args[0])");

    /// <summary>The value of an expression, or null where it can't be seen.</summary>
    /// <param name="expression">The expression.</param>
    public static object? GetValue(Ast? expression)
    {
        try
        {
            return Evaluate(expression);
        }
        catch (RuntimeException)
        {
            // A property may refuse to be read.
            return null;
        }
    }

    private static object? Evaluate(Ast? expression) => expression switch
    {
        ConstantExpressionAst constant => constant.Value,
        ExpandableStringExpressionAst { NestedExpressions: [VariableExpressionAst only] } text when text.Value == only.Extent.Text => Evaluate(only) is { } value ? LanguagePrimitives.ConvertTo<string>(value) : null,
        VariableExpressionAst { Splatted: false, VariablePath: var path } => GetVariable(path),
        ParenExpressionAst { Pipeline: PipelineAst { PipelineElements: [CommandExpressionAst inner] } } => Evaluate(inner.Expression),
        InvokeMemberExpressionAst => null,
        MemberExpressionAst { Static: false, Member: StringConstantExpressionAst name } member => GetMember(Evaluate(member.Expression), name.Value),
        IndexExpressionAst { Index: ConstantExpressionAst { Value: int place } } element => GetElement(Unwrap(Evaluate(element.Target)) as IList, place),
        _ => null,
    };

    private static object? GetVariable(VariablePath path) => path switch
    {
        { IsDriveQualified: true } => path.UserPath.StartsWith("env:", StringComparison.OrdinalIgnoreCase) ? Environment.GetEnvironmentVariable(path.UserPath.Substring("env:".Length)) : null,
        { IsVariable: true } => ReadVariableScript.InvokeReturnAsIs(path.UserPath),
        _ => null,
    };

    private static object? GetMember(object? item, string name)
    {
        if (item is null)
        {
            return null;
        }

        return Unwrap(item) is IDictionary map ? map[name] : PSObject.AsPSObject(item).Properties[name] switch
        {
            PSAliasProperty alias => GetMember(item, alias.ReferencedMemberName),
            { MemberType: PSMemberTypes.Property or PSMemberTypes.NoteProperty } property => property.Value,
            _ => null,
        };
    }

    private static object? GetElement(IList? list, int place)
    {
        var counted = place < 0 ? place + (list?.Count ?? 0) : place;
        return list is not null && counted >= 0 && counted < list.Count ? list[counted] : null;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
